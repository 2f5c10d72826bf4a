package org.strategywatch.platform.data.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Header names of a CloudEvent in Kafka's binary mode, as the Kafka protocol binding 1.0.2 and the
 * extensions partitioning, sequence, distributed tracing and data classification name them.
 */
public interface CloudEventHeaders {

  String SPEC_VERSION = "ce_specversion";
  String ID = "ce_id";
  String SOURCE = "ce_source";
  String TYPE = "ce_type";
  String SUBJECT = "ce_subject";
  String TIME = "ce_time";
  String DATA_SCHEMA = "ce_dataschema";

  /** The aggregate's version, zero-padded to 19 digits so that text order is version order. */
  String SEQUENCE = "ce_sequence";

  String PARTITION_KEY = "ce_partitionkey";
  String TRACE_PARENT = "ce_traceparent";
  String DATA_CLASSIFICATION = "ce_dataclassification";
  String CONTENT_TYPE = "content-type";

  /** All headers as text by their names; the last one of a name counts, if it has a value. */
  static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = HashMap.newHashMap(16);
    for (Header header : headers) {
      if (header.value() == null) {
        texts.remove(header.key());
      } else {
        texts.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return texts;
  }
}

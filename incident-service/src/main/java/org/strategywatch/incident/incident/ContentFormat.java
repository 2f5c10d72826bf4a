package org.strategywatch.incident.incident;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Lets Hibernate write the same JSON as the bulk path. */
@JsonFormat
@PersistenceUnitExtension
class ContentFormat implements FormatMapper {

  private final ContentJson json;

  ContentFormat(ContentJson json) {
    this.json = json;
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    return type.cast(json.read(text.toString()));
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return json.write((IncidentRequest) value);
  }
}

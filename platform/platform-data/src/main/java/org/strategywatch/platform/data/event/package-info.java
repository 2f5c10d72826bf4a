/** The envelope of an event: CloudEvents 1.0 attributes, in binary mode on Kafka. */
@NullMarked
package org.strategywatch.platform.data.event;

import org.jspecify.annotations.NullMarked;

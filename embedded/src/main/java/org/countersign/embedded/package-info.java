/** Stands in for servers: a real Kafka broker and a durable document store, both inside this JVM and on disk. */
@NullMarked
package org.countersign.embedded;

import org.jspecify.annotations.NullMarked;

package org.countersign.notification.address.application;

import java.net.InetAddress;
import java.util.List;
import reactor.core.publisher.Mono;

/** Where a name leads. */
@FunctionalInterface
public interface NameResolver {
    /** All IP addresses of the host, which may be one itself; an empty list where there are none. */
    Mono<List<InetAddress>> resolve(String host);
}

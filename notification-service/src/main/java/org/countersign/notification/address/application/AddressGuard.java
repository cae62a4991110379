package org.countersign.notification.address.application;

import org.countersign.notification.address.domain.Guarding;
import org.countersign.notification.address.domain.Shape;
import org.countersign.notification.address.domain.Shapes;
import org.countersign.notification.address.domain.Verdict;
import reactor.core.publisher.Mono;

/** Says whether an address that a person named may be sent to, and by which IP addresses. */
public final class AddressGuard {
    private final NameResolver names;
    private final boolean trustLoopback;

    /** {@code trustLoopback} is for trying out on one machine. */
    public AddressGuard(NameResolver names, boolean trustLoopback) {
        this.names = names;
        this.trustLoopback = trustLoopback;
    }

    /**
     * Looks the address up and judges it. The answer holds for the IP addresses in it alone: who connects must connect to
     * those, since the name may lead elsewhere a moment later.
     */
    public Mono<Verdict> check(String address) {
        return switch (Shapes.of(address, trustLoopback)) {
            case Shape.Unfit(var refusal) -> Mono.just(new Verdict.Refused(refusal));
            case Shape.Fit fit -> names.resolve(fit.host()).map(found -> Guarding.of(fit, found, trustLoopback));
        };
    }
}

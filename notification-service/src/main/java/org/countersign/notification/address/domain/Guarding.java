package org.countersign.notification.address.domain;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.countersign.notification.address.domain.Verdict.Allowed;
import org.countersign.notification.address.domain.Verdict.Refused;

/** Holds what a name leads to against the rules: one bad address refuses them all. */
public final class Guarding {
    private Guarding() {}

    /** With {@code trustLoopback} this machine may be named too, and http is for it alone. */
    public static Verdict of(Shape.Fit target, List<InetAddress> found, boolean trustLoopback) {
        if (found.isEmpty()) {
            return new Refused(Refusal.UNRESOLVABLE);
        }
        if (trustLoopback && found.stream().allMatch(Guarding::loopback)) {
            return new Allowed(target, found);
        }
        var refusal = found.stream()
                .map(Places::refusal)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> target.plain() ? Optional.of(Refusal.NOT_HTTPS) : Optional.empty());
        return refusal.<Verdict>map(Refused::new).orElseGet(() -> new Allowed(target, found));
    }

    private static boolean loopback(InetAddress address) {
        return Places.refusal(address).filter(Refusal.LOOPBACK::equals).isPresent();
    }
}

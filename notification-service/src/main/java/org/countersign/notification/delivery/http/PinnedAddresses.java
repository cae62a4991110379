package org.countersign.notification.delivery.http;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Answers every name with the IP addresses that were checked, so that none can slip in between. */
final class PinnedAddresses extends AddressResolverGroup<InetSocketAddress> {
    private final List<InetAddress> checked;

    PinnedAddresses(List<InetAddress> checked) {
        this.checked = checked;
    }

    /** Made anew: the group would keep one, and itself with it, until the event loop ends. Ours holds nothing to close. */
    @Override
    public AddressResolver<InetSocketAddress> getResolver(EventExecutor executor) {
        return newResolver(executor);
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetNameResolver(executor) {
            @Override
            protected void doResolve(String name, Promise<InetAddress> promise) {
                promise.setSuccess(checked.getFirst());
            }

            @Override
            protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                promise.setSuccess(checked);
            }
        }.asAddressResolver();
    }
}

package org.countersign.standalone.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** Puts together a path below {@code /api/v1} and its query, each part encoded. */
public final class Address {
    private final StringBuilder path = new StringBuilder();
    private final List<String> query = new ArrayList<>();

    private Address() {}

    /** The path of these segments. */
    public static Address of(String... segments) {
        Address address = new Address();
        for (String segment : segments) {
            address.path.append('/').append(encoded(segment));
        }
        return address;
    }

    /** With a query parameter; empty text leaves it out. */
    public Address with(String name, String value) {
        if (!value.isEmpty()) {
            query.add(encoded(name) + "=" + encoded(value));
        }
        return this;
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path.toString() : path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}

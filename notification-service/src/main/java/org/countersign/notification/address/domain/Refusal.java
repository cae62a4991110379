package org.countersign.notification.address.domain;

/** Why an address is refused. */
public enum Refusal {
    NOT_AN_ADDRESS("it is not an absolute http address of at most 2,000 characters"),
    NOT_HTTPS("only https is taken"),
    USER_INFO("it must not carry a user name or password"),
    FRAGMENT("it must not carry a fragment"),
    PORT("only port 443 and ports from 1024 are taken"),
    ODD_HOST("the host must be a full domain name, or an IP address in its usual form"),
    LOCAL_NAME("the name is one of a local network"),
    UNRESOLVABLE("the name does not resolve"),
    LOOPBACK("it leads to this machine itself"),
    PRIVATE("it leads into a private network"),
    LINK_LOCAL("it leads to a link-local address, where cloud metadata is"),
    SHARED("it leads into the shared address space of a carrier"),
    MULTICAST("it leads to a multicast address"),
    RESERVED("it leads to a reserved address");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** Half a sentence for people. */
    public String sentence() {
        return sentence;
    }
}

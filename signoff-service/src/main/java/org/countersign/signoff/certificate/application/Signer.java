package org.countersign.signoff.certificate.application;

/** Signs with the service's key. */
public interface Signer {
    /** RFC 7638 thumbprint of the key. */
    String keyId();

    /** ECDSA over SHA-256 of the bytes, in DER. */
    byte[] sign(byte[] bytes);
}

package org.countersign.testkit.planted.application;

import org.countersign.contracts.RoundName;
import org.springframework.stereotype.Component;

/** Planted: a use case that knows a framework and the contract. */
@Component
public final class Wired {
    RoundName round = RoundName.DATA;
}

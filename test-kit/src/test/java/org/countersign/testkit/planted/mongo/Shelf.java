package org.countersign.testkit.planted.mongo;

import org.countersign.testkit.planted.web.OpenController;
import org.springframework.messaging.Message;

/** Planted: speaks to the broker, and makes a circle with the web. */
public class Shelf {
    Message<String> message;
    OpenController controller;
}

package org.countersign.testkit.planted.messaging;

import org.countersign.testkit.planted.mongo.Shelf;

/** Planted: an adapter that meets another. */
class Meeting {
    Shelf shelf;
}

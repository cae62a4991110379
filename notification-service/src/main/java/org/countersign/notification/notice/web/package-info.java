/** Notices over HTTP. */
@NullMarked
package org.countersign.notification.notice.web;

import org.jspecify.annotations.NullMarked;

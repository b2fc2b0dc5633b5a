/**
 * 监督的内部：跑、存、处置。 Behind the door of supervision: running, keeping, deciding.
 *
 * <p>In: the pool in full, the catalogue of rules. Out: published leads with the records as they
 * were on the day, masked on every page.
 */
@NullMarked
package org.relieflink.platform.supervision.internal;

import org.jspecify.annotations.NullMarked;

/**
 * 职责和时限：who has to do what within which time, as dated rules with their sources, and the clock that
 * tells from what happened on which day how a time limit stands. Nothing here is stored.
 */
@NullMarked
package org.relieflink.law.duty;

import org.jspecify.annotations.NullMarked;

/** 救助线索的内部：tables, deliveries, and what a change of the data does to a lead. */
@NullMarked
package org.relieflink.platform.leads.internal;

import org.jspecify.annotations.NullMarked;

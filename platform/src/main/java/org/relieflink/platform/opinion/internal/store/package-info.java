/** 意见的存取，只加不改。 Append-only storage of facts and proposals. */
@NullMarked
package org.relieflink.platform.opinion.internal.store;

import org.jspecify.annotations.NullMarked;

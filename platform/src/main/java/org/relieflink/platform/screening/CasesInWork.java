package org.relieflink.platform.screening;

import java.util.Set;

/**
 * 还在办的案件：whose parties something is being worked out for downstream; what was found of them is not
 * deleted by rule. Owned here, upstream; asked as the server.
 */
public interface CasesInWork {
  /** Of these parties, those with work that is not closed. */
  Set<Long> of(Set<Long> parties);
}

package org.relieflink.platform.identity;

import java.time.LocalDate;

/**
 * 多大的户还算一家人：a home for the old and a collective page are households of a register too. Dated, in
 * {@code identity/authority.yaml}; one number for whoever has to tell a family from an institution.
 */
@FunctionalInterface
public interface HouseholdBound {
  /** Members up to which a household counts as a family on that day. */
  int members(LocalDate day);
}

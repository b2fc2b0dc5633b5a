package org.relieflink.platform.opinion.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;

/** 当事人从哪里来：a party of a case list with the hits a person has confirmed. */
public interface PartySource {
  /** The party, as far as this officer may see it. */
  Optional<KnownParty> find(long partyId, Officer officer);

  /** The number of the one victim of the party's case, for the ledger; never shown, never kept. */
  Optional<String> victim(long partyId);

  /**
   * 一个当事人。
   *
   * @param name full name; stored with the candidate, shown masked
   * @param classes confirmed hits
   */
  record KnownParty(
      String name,
      @Nullable LocalDate birthDate,
      String caseNumber,
      String role,
      List<ConfirmedClass> classes) {
    @Override
    public String toString() {
      return "KnownParty[" + caseNumber + "]";
    }
  }

  /** 一条由人确认的命中。 */
  record ConfirmedClass(String hardshipClass, String source, @Nullable LocalDate asOf) {}
}

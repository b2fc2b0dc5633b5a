package org.relieflink.platform.sharing.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.PersonName;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Agreement;
import org.relieflink.platform.sharing.Fact;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.VerificationRequest;
import org.relieflink.platform.sharing.internal.RequestStore.Checked;

/** 能不能问：person, fact, department, case, and the agreement of today; the purpose last. */
final class CheckRequest {
  private final FactBook book;
  private final WorkingDays calendar;

  CheckRequest(FactBook book, WorkingDays calendar) {
    this.book = book;
    this.calendar = calendar;
  }

  Outcome<Checked> check(NewRequest wanted, LocalDate today) {
    Optional<CitizenId> number = CitizenId.find(wanted.number());
    if (number.isEmpty()) {
      return Outcome.refused(SharingRefusal.NUMBER_UNUSABLE);
    }
    Optional<PersonName> name = PersonName.find(wanted.name());
    if (name.isEmpty()) {
      return Outcome.refused(SharingRefusal.NAME_UNUSABLE);
    }
    if (wanted.caseNo().isBlank()) {
      return Outcome.refused(SharingRefusal.CASE_MISSING);
    }
    var caseNo = Words.wrong(wanted.caseNo(), true);
    if (caseNo.isPresent()) {
      return new Outcome.Refused<>(caseNo.get());
    }
    Optional<Fact> fact = book.fact(wanted.fact(), today);
    if (fact.isEmpty()) {
      return Outcome.refused(SharingRefusal.FACT_UNKNOWN);
    }
    return fact.get().contracts().contains(wanted.contract())
        ? covered(wanted, fact.get(), today)
            .map(
                agreement ->
                    new Checked(
                        number.get(),
                        name.get(),
                        wanted,
                        agreement.number(),
                        calendar.plus(today, fact.get().limitDays()).date()))
        : Outcome.refused(SharingRefusal.DEPARTMENT_UNKNOWN);
  }

  /** The refusal of an answer after the agreement's end: the request stands, the fact stays. */
  Optional<Refusal> ended(VerificationRequest request, LocalDate today) {
    Optional<Agreement> agreement = book.agreement(request.contract());
    return agreement.isPresent() && agreement.get().inForce(today)
        ? Optional.empty()
        : Optional.of(Refusal.of(SharingRefusal.ANSWER_AFTER_AGREEMENT, request.agreement()));
  }

  /** The agreement must speak of the fact, for the purpose, today. */
  private Outcome<Agreement> covered(NewRequest wanted, Fact fact, LocalDate today) {
    String named =
        book.outline(wanted.contract())
            .map(outline -> outline.agreement())
            .orElse(wanted.contract());
    Optional<Agreement> agreement = book.agreement(wanted.contract());
    if (agreement.isEmpty() || !agreement.get().facts().contains(fact.id())) {
      return Outcome.refused(SharingRefusal.AGREEMENT_SILENT, named, fact.label());
    }
    if (!agreement.get().inForce(today)) {
      return Outcome.refused(
          SharingRefusal.AGREEMENT_ENDED,
          named,
          agreement.get().from().toString(),
          agreement.get().until().toString());
    }
    return agreement.get().purposes().contains(wanted.purpose())
        ? Outcome.of(agreement.get())
        : Outcome.refused(
            SharingRefusal.PURPOSE_NOT_COVERED, named, fact.label(), wanted.purpose().word());
  }
}

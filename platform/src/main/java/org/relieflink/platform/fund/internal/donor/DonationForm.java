package org.relieflink.platform.fund.internal.donor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CreditCode;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.fund.DonorBook.Kind;
import org.relieflink.platform.fund.DonorBook.NewDonor;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.MoneyTerms;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.PriorityGroups;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 捐赠的样子：what can be said of it without the books. */
@Component
class DonationForm {
  private static final int LONGEST_NAME = 100;
  private static final Pattern TAX = Pattern.compile("[A-Z0-9-]{1,40}");

  private final FundRights rights;
  private final PriorityGroups groups;

  DonationForm(FundRights rights, PriorityGroups groups) {
    this.rights = rights;
    this.groups = groups;
  }

  Optional<Refusal> wrong(NewDonor donor) {
    Kind kind = donor.kind();
    boolean good =
        kind != null
            && named(donor)
            && line(donor.contact())
            && (donor.number().isEmpty() || number(kind, donor.number()).isPresent());
    return good ? Optional.empty() : no(FundRefusal.DONOR_UNUSABLE, LONGEST_NAME);
  }

  private static boolean named(NewDonor donor) {
    boolean plain = line(donor.name()) && !donor.name().isEmpty();
    return donor.kind() == Kind.PERSON
        ? plain && PersonName.find(donor.name()).isPresent()
        : plain && FreeWords.fault(donor.name(), true, LONGEST_NAME).isEmpty();
  }

  private static boolean line(String text) {
    return text.length() <= LONGEST_NAME && text.chars().noneMatch(one -> one < ' ');
  }

  /** The number in its one form. */
  static Optional<String> number(Kind kind, String typed) {
    return kind == Kind.PERSON
        ? CitizenId.find(typed).map(CitizenId::value)
        : CreditCode.find(typed).map(CreditCode::value);
  }

  Optional<Refusal> wrong(NewPledge pledge) {
    return rights
        .amount(pledge.fen())
        .or(() -> rights.plainIfAny(pledge.words()))
        .or(
            () ->
                wished(pledge)
                    ? Optional.empty()
                    : no(FundRefusal.PLEDGE_UNUSABLE, MoneyTerms.MOST));
  }

  private boolean wished(NewPledge pledge) {
    LocalDate from = pledge.from();
    LocalDate until = pledge.until();
    return FundRights.day(pledge.expected())
        && (from == null || FundRights.day(from))
        && (until == null || FundRights.day(until))
        && (from == null || until == null || !until.isBefore(from))
        && (pledge.purpose().isEmpty() || rights.knowsPurpose(pledge.purpose()))
        && groups.know(pledge.groups())
        && FundRights.places(pledge.places());
  }

  static Optional<Refusal> wrong(TaxReceipt receipt) {
    return FundRights.day(receipt.on()) && TAX.matcher(receipt.number()).matches()
        ? Optional.empty()
        : no(FundRefusal.TAX_NUMBER_UNUSABLE);
  }

  static Optional<Refusal> no(FundRefusal code, Object... arguments) {
    return Optional.of(Refusal.of(code, arguments));
  }
}

package org.relieflink.platform.fund.internal.donor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Donations;
import org.relieflink.platform.fund.DonorBook;
import org.relieflink.platform.fund.DonorBook.Came;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.DonorBook.GiftState;
import org.relieflink.platform.fund.DonorBook.Kind;
import org.relieflink.platform.fund.DonorBook.NewDonor;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.fund.DonorBook.Pledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.UseReport;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.donor.DonorStore.Earlier;
import org.relieflink.platform.fund.internal.donor.DonorStore.Face;
import org.relieflink.platform.fund.internal.donor.DonorStore.Writing;
import org.relieflink.platform.fund.internal.donor.GiftStore.Word;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredDonations implements Donations {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final FundRights rights;
  private final DonationForm form;
  private final DonorStore donors;
  private final GiftStore gifts;
  private final UseReports reports;
  private final DonationLog log;
  private final Clock clock;

  StoredDonations(
      FundRights rights,
      DonationForm form,
      DonorStore donors,
      GiftStore gifts,
      UseReports reports,
      DonationLog log,
      Clock clock) {
    this.rights = rights;
    this.form = form;
    this.donors = donors;
    this.gifts = gifts;
    this.reports = reports;
    this.log = log;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private static <T> Outcome<T> found(Optional<T> one) {
    return one.<Outcome<T>>map(Outcome::of).orElseGet(() -> Outcome.refused(FundRefusal.UNKNOWN));
  }

  private static <T> Outcome<T> refused(Refusal refusal) {
    return new Outcome.Refused<>(refusal);
  }

  private Optional<Refusal> yours(Officer officer) {
    return rights.may(officer, Deed.WRITE)
        ? Optional.empty()
        : DonationForm.no(FundRefusal.NOT_YOURS);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Donor> donors(Officer officer) {
    return donors.all(officer.unit().place(), today());
  }

  @Override
  @Transactional(readOnly = true)
  public Outcome<DonorBook> find(Officer officer, long donor) {
    String place = officer.unit().place();
    return found(
        donors
            .find(place, donor, today())
            .map(
                one -> new DonorBook(one, gifts.pledges(place, donor), gifts.gifts(place, donor))));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Came> unnamed(Officer officer) {
    return gifts.unnamed(officer.unit().place());
  }

  /**
   * Does it once for a key.
   *
   * @param table where it is kept
   */
  private <T> Outcome<T> once(
      String table, Writing writing, Supplier<Outcome<Long>> add, LongFunction<T> read) {
    Optional<Earlier> earlier = donors.earlier(table, writing);
    if (earlier.isPresent()) {
      return earlier.get().digest().equals(writing.digest())
          ? Outcome.of(read.apply(earlier.get().id()))
          : Outcome.refused(FundRefusal.KEY_REUSED);
    }
    Outcome<Long> added = add.get();
    return added instanceof Outcome.Refused<Long> no
        ? refused(no.refusal())
        : Outcome.of(read.apply(added.orThrow()));
  }

  private Outcome<Long> noted(Officer officer, String action, String what, LongSupplier add) {
    long id = add.getAsLong();
    log.noted(officer, action, what + "-" + id, "");
    return Outcome.of(id);
  }

  private Writing writing(Officer officer, String key, String text) {
    return new Writing(officer, key, donors.digest(text), clock.instant());
  }

  @Override
  @Transactional
  public Outcome<Donor> register(Officer officer, String key, NewDonor donor) {
    Optional<Refusal> no = yours(officer).or(() -> rights.key(key)).or(() -> form.wrong(donor));
    if (no.isPresent()) {
      return refused(no.get());
    }
    Kind kind = donor.kind() == Kind.PERSON ? Kind.PERSON : Kind.ORGANISATION;
    String number = DonationForm.number(kind, donor.number()).orElse("");
    Face face = new Face(kind, donor.anonymous(), face(kind, donor));
    return registered(officer, key, face, new SealedDonor(donor.name(), number, donor.contact()));
  }

  private Outcome<Donor> registered(Officer officer, String key, Face face, SealedDonor donor) {
    String place = officer.unit().place();
    String number = donor.number();
    gifts.lock(place);
    Writing writing =
        writing(officer, key, face.kind() + "\n" + face.anonymous() + "\n" + donor.text());
    return once(
        "donor",
        writing,
        () ->
            !number.isEmpty() && donors.knows(place, number)
                ? Outcome.refused(FundRefusal.DONOR_KNOWN)
                : noted(officer, "FUND_DONOR", "donor", () -> donors.add(writing, face, donor)),
        id -> donors.find(place, id, today()).orElseThrow());
  }

  private static String face(Kind kind, NewDonor donor) {
    return kind == Kind.PERSON ? PersonName.of(donor.name()).masked() : donor.name();
  }

  @Override
  @Transactional
  public Outcome<Pledge> pledge(Officer officer, String key, NewPledge pledge) {
    String place = officer.unit().place();
    Optional<Refusal> no =
        yours(officer)
            .or(() -> rights.key(key))
            .or(() -> form.wrong(pledge))
            .or(() -> unknown(place, pledge.donor()));
    if (no.isPresent()) {
      return refused(no.get());
    }
    Writing writing = writing(officer, key, DonationLog.text(pledge));
    return once(
        "pledge",
        writing,
        () -> noted(officer, "FUND_PLEDGE", "pledge", () -> donors.add(writing, pledge)),
        id -> gifts.pledge(place, id).orElseThrow());
  }

  private Optional<Refusal> unknown(String place, long donor) {
    return donors.find(place, donor, today()).isPresent()
        ? Optional.empty()
        : DonationForm.no(FundRefusal.UNKNOWN);
  }

  @Override
  @Transactional
  public Outcome<Pledge> end(Officer officer, long pledge, String words) {
    Optional<Refusal> no = yours(officer).or(() -> rights.plain(words));
    if (no.isPresent()) {
      return refused(no.get());
    }
    String place = officer.unit().place();
    gifts.lock(place);
    Optional<Pledge> found = gifts.pledge(place, pledge);
    if (found.isPresent() && !found.get().ended().isEmpty()) {
      return Outcome.refused(FundRefusal.PLEDGE_ENDED);
    }
    found.ifPresent(
        one -> {
          donors.end(officer, pledge, words, clock.instant());
          log.noted(officer, "FUND_PLEDGE_ENDED", "pledge-" + pledge, words);
        });
    return found(gifts.pledge(place, pledge));
  }

  @Override
  @Transactional
  public Outcome<Gift> give(Officer officer, String key, NewGift gift) {
    String place = officer.unit().place();
    Optional<Refusal> no =
        yours(officer).or(() -> rights.key(key)).or(() -> rights.amount(gift.fen()));
    if (no.isPresent()) {
      return refused(no.get());
    }
    Writing writing = writing(officer, key, gift.toString());
    gifts.lock(place);
    return once(
        "gift",
        writing,
        () ->
            unfit(place, gift)
                .<Outcome<Long>>map(StoredDonations::refused)
                .orElseGet(
                    () -> noted(officer, "FUND_GIFT", "gift", () -> gifts.add(writing, gift))),
        id -> gifts.gift(place, id).orElseThrow());
  }

  private Optional<Refusal> unfit(String place, NewGift gift) {
    Optional<Came> came = gifts.came(place, gift.entry());
    if (came.isEmpty()) {
      return DonationForm.no(FundRefusal.NO_DONATION);
    }
    if (came.get().restFen() < gift.fen()) {
      return DonationForm.no(FundRefusal.MORE_THAN_CAME, DonationLog.yuan(came.get().restFen()));
    }
    return unknown(place, gift.donor()).or(() -> unpledged(place, gift));
  }

  private Optional<Refusal> unpledged(String place, NewGift gift) {
    if (gift.pledge() == 0) {
      return Optional.empty();
    }
    Optional<Pledge> pledge =
        gifts.pledge(place, gift.pledge()).filter(one -> one.donor() == gift.donor());
    if (pledge.isPresent() && !pledge.get().ended().isEmpty()) {
      return DonationForm.no(FundRefusal.PLEDGE_ENDED);
    }
    long rest = pledge.map(Pledge::restFen).orElse(0L);
    return rest >= gift.fen()
        ? Optional.empty()
        : DonationForm.no(FundRefusal.MORE_THAN_PLEDGED, DonationLog.yuan(rest));
  }

  @Override
  @Transactional
  public Outcome<Gift> say(Officer officer, long gift, boolean confirmed, String words) {
    Optional<Refusal> no =
        yours(officer).or(() -> confirmed ? rights.plainIfAny(words) : rights.plain(words));
    if (no.isPresent()) {
      return refused(no.get());
    }
    gifts.lock(officer.unit().place());
    Outcome<Gift> found = found(gifts.gift(officer.unit().place(), gift));
    if (found instanceof Outcome.Refused<Gift>) {
      return found;
    }
    return unsayable(officer, found.orThrow())
        .<Outcome<Gift>>map(StoredDonations::refused)
        .orElseGet(() -> said(officer, gift, confirmed, words));
  }

  private Outcome<Gift> said(Officer officer, long gift, boolean confirmed, String words) {
    String place = officer.unit().place();
    String number = confirmed ? gifts.nextNumber(place, today().getYear()) : "";
    gifts.say(officer, new Word(gift, number, words, clock.instant()));
    String action = confirmed ? "FUND_GIFT_CONFIRMED" : "FUND_GIFT_REFUSED";
    log.noted(officer, action, "gift-" + gift, words);
    return found(gifts.gift(place, gift));
  }

  private static Optional<Refusal> unsayable(Officer officer, Gift gift) {
    if (gift.state() == GiftState.TAKEN_BACK) {
      return DonationForm.no(FundRefusal.NO_DONATION);
    }
    if (gift.state() != GiftState.OPEN) {
      return DonationForm.no(FundRefusal.GIFT_SAID);
    }
    return gift.makerNumber().equals(officer.staffNumber())
        ? DonationForm.no(FundRefusal.SAME_PERSON)
        : Optional.empty();
  }

  @Override
  @Transactional
  public Outcome<Gift> taxed(Officer officer, long gift, TaxReceipt receipt) {
    Optional<Refusal> no = yours(officer).or(() -> DonationForm.wrong(receipt));
    if (no.isPresent()) {
      return refused(no.get());
    }
    gifts.lock(officer.unit().place());
    Outcome<Gift> found = found(gifts.gift(officer.unit().place(), gift));
    return found instanceof Outcome.Refused<Gift>
        ? found
        : taxed(officer, found.orThrow(), receipt);
  }

  private Outcome<Gift> taxed(Officer officer, Gift gift, TaxReceipt receipt) {
    String place = officer.unit().place();
    if (!gift.counts()) {
      return Outcome.refused(FundRefusal.GIFT_NOT_CONFIRMED);
    }
    if (gift.tax().equals(receipt.number())
        && receipt.on() != null
        && receipt.on().equals(gift.taxOn())) {
      return Outcome.of(gift);
    }
    if (!gift.tax().isEmpty() || gifts.usesTax(place, receipt.number(), gift.id())) {
      return Outcome.refused(FundRefusal.TAX_NUMBER_USED);
    }
    gifts.taxed(officer, gift.id(), receipt, clock.instant());
    log.noted(officer, "FUND_TAX_RECEIPT", "gift-" + gift.id(), receipt.number());
    return found(gifts.gift(place, gift.id()));
  }

  @Override
  @Transactional(readOnly = true)
  public Outcome<UseReport> report(Officer officer, long donor) {
    String place = officer.unit().place();
    Optional<Refusal> no = unknown(place, donor);
    return no.isPresent()
        ? refused(no.get())
        : Outcome.of(reports.of(place, donor, clock.instant()));
  }

  @Override
  @Transactional
  public Outcome<Addressee> addressee(Officer officer, long donor) {
    if (!rights.may(officer, Deed.EXPORT)) {
      return Outcome.refused(FundRefusal.NOT_YOURS);
    }
    String place = officer.unit().place();
    Optional<Donor> known = donors.find(place, donor, today());
    if (known.isEmpty()) {
      return Outcome.refused(FundRefusal.UNKNOWN);
    }
    log.noted(officer, "FUND_DONOR_NAMED", "donor-" + donor, "");
    boolean unnamed = known.get().anonymous();
    return Outcome.of(
        donors
            .open(place, donor)
            .filter(one -> !unnamed) // how to reach somebody names them, too
            .map(one -> new Addressee(one.name(), one.contact()))
            .orElseGet(() -> new Addressee("", "")));
  }
}

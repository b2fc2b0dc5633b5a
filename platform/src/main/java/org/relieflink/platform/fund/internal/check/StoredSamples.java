package org.relieflink.platform.fund.internal.check;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Samples;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.PaidPeople;
import org.relieflink.platform.fund.internal.check.SampleMath.Interval;
import org.relieflink.platform.fund.internal.check.SampleStore.Making;
import org.relieflink.platform.fund.internal.open.OpenRules;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredSamples implements Samples {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int SEED = 16; // bytes

  private final FundRights rights;
  private final Reach reach;
  private final SampleStore store;
  private final PaidPeople people;
  private final OpenRules rules;
  private final Trail trail;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StoredSamples(
      FundRights rights,
      Reach reach,
      SampleStore store,
      PaidPeople people,
      OpenRules rules,
      Trail trail,
      Clock clock) {
    this.rights = rights;
    this.reach = reach;
    this.store = store;
    this.people = people;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Sample> all(Officer officer) {
    return store.all(officer.unit().place());
  }

  /** The auditor of the place; neither who pays nor who decides. */
  private Optional<Refusal> yours(Officer officer) {
    Whose books = Whose.of(new Unit(officer.unit().place(), "finance"));
    return reach.covers(officer, new Need(Matter.FUND_CHECKS, Deed.WRITE), books)
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
  }

  private Optional<Refusal> wrong(Wish wish) {
    LocalDate from = wish.from();
    LocalDate until = wish.until();
    boolean good =
        from != null
            && until != null
            && FundRights.day(from)
            && FundRights.day(until)
            && !until.isBefore(from)
            && !until.isAfter(today())
            && wish.confidence() >= rules.confidenceFrom(today())
            && wish.confidence() <= rules.confidenceTo(today())
            && wish.margin() >= 1
            && wish.margin() <= rules.marginTo(today());
    return good
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                FundRefusal.SAMPLE_UNUSABLE,
                rules.confidenceFrom(today()),
                rules.confidenceTo(today()),
                rules.marginTo(today())));
  }

  @Override
  @Transactional
  public Outcome<Sample> draw(Officer officer, String key, Wish wish) {
    Optional<Refusal> no = yours(officer).or(() -> rights.key(key)).or(() -> wrong(wish));
    LocalDate from = wish.from();
    LocalDate until = wish.until();
    if (no.isPresent() || from == null || until == null) {
      return new Outcome.Refused<>(no.orElseGet(() -> Refusal.of(FundRefusal.PERIOD_UNUSABLE)));
    }
    Making making =
        new Making(from, until, wish.confidence(), wish.margin(), seed(), key, clock.instant());
    Optional<Sample> earlier = store.ofKey(officer.unit().place(), key);
    if (earlier.isPresent()) {
      return same(earlier.get(), making)
          ? Outcome.of(earlier.get())
          : Outcome.refused(FundRefusal.KEY_REUSED);
    }
    return drawn(officer, making);
  }

  private static boolean same(Sample one, Making making) {
    return one.from().equals(making.from())
        && one.until().equals(making.until())
        && one.confidence() == making.confidence()
        && one.margin() == making.margin();
  }

  private String seed() {
    byte[] bytes = new byte[SEED];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Outcome<Sample> drawn(Officer officer, Making making) {
    String place = officer.unit().place();
    List<Long> paid = store.paid(place, making.from(), making.until());
    if (paid.isEmpty() || paid.size() > MOST) {
      return Outcome.refused(FundRefusal.NOTHING_TO_SAMPLE, MOST);
    }
    Map<Long, String> frame = new TreeMap<>();
    paid.forEach(one -> frame.put(one, stratum(place, one, making.until())));
    int size = SampleMath.size(frame.size(), making.confidence(), making.margin());
    long id = store.add(officer, making, frame, SampleMath.drawn(frame, size, making.seed()));
    trail.record(
        officer, TrailNote.of("FUND_SAMPLE", "fund", "sample-" + id).resulting(making.seed()));
    return Outcome.of(store.find(place, id).orElseThrow());
  }

  private String stratum(String place, long payment, LocalDate on) {
    return people.of(place, payment).map(number -> stratum(number, on)).orElse("UNKNOWN");
  }

  private String stratum(CitizenId number, LocalDate on) {
    int age = Period.between(number.birthDate(), on).getYears();
    String band =
        age < rules.minorBelow(on) ? "MINOR" : age >= rules.elderFrom(on) ? "ELDER" : "ADULT";
    String sex = number.sex() == Sex.MALE ? "M" : "F";
    return band + "-" + sex + "-" + number.division().code();
  }

  @Override
  @Transactional(readOnly = true)
  public Outcome<SampleBook> find(Officer officer, long id) {
    String place = officer.unit().place();
    return store
        .find(place, id)
        .<Outcome<SampleBook>>map(one -> Outcome.of(book(place, one)))
        .orElseGet(() -> Outcome.refused(FundRefusal.UNKNOWN));
  }

  private SampleBook book(String place, Sample sample) {
    List<Drawn> items = store.items(place, sample.id());
    Map<Long, String> frame = store.frame(place, sample.id());
    boolean same =
        SampleMath.drawn(frame, sample.size(), sample.seed())
            .equals(items.stream().map(Drawn::payment).collect(Collectors.toSet()));
    return new SampleBook(sample, items, figures(sample, items), same);
  }

  private static int count(List<Drawn> items, Result result) {
    return (int) items.stream().filter(one -> one.result() == result).count();
  }

  private static Figures figures(Sample sample, List<Drawn> items) {
    int right = count(items, Result.CONFIRMED);
    int wrong = count(items, Result.DIFFERS);
    int missed = count(items, Result.NOT_REACHED);
    Interval share = SampleMath.wilson(right, right + wrong, sample.confidence());
    Interval worst = SampleMath.wilson(right, right + wrong + missed, sample.confidence());
    return new Figures(right, wrong, missed, share.low(), share.high(), worst.low());
  }

  private Optional<Refusal> wrong(Word word) {
    if (word.result() == null || word.channel() == null) {
      return Optional.of(Refusal.of(FundRefusal.SAMPLE_WORD_UNUSABLE));
    }
    return word.result() == Result.DIFFERS
        ? rights.plain(word.words())
        : rights.plainIfAny(word.words());
  }

  @Override
  @Transactional
  public Outcome<SampleBook> say(Officer officer, Word word) {
    Optional<Refusal> no = yours(officer).or(() -> wrong(word));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (!store.drawn(officer.unit().place(), word.sample()).contains(word.payment())) {
      return Outcome.refused(FundRefusal.UNKNOWN);
    }
    store.say(officer, word, clock.instant());
    trail.record(
        officer,
        TrailNote.of("FUND_SAMPLE_SAID", "fund", "sample-" + word.sample())
            .resulting(word.payment() + " " + word.result()));
    return find(officer, word.sample());
  }
}

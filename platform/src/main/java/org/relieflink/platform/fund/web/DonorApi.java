package org.relieflink.platform.fund.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Donations;
import org.relieflink.platform.fund.DonorBook;
import org.relieflink.platform.fund.DonorBook.Came;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.DonorBook.Kind;
import org.relieflink.platform.fund.DonorBook.NewDonor;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.fund.DonorBook.Pledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;
import org.relieflink.platform.fund.UseReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 捐赠的接口：names come in bodies and go back masked. */
@RestController
class DonorApi {
  private static final String KEY = "Idempotency-Key";

  private final Donations donations;
  private final CurrentOfficer current;

  DonorApi(Donations donations, CurrentOfficer current) {
    this.donations = donations;
    this.current = current;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static long number(@Nullable Long given) {
    return given == null ? 0 : given;
  }

  private static Set<String> words(@Nullable Set<String> given) {
    Set<String> known = new HashSet<>();
    for (@Nullable String word : given == null ? Set.<String>of() : given) {
      known.add(text(word));
    }
    return known;
  }

  /** 捐赠人。 */
  record DonorBody(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String number,
      @Nullable String contact,
      @Nullable Boolean anonymous) {
    NewDonor donor() {
      boolean hidden = anonymous != null && anonymous;
      return new NewDonor(
          Typed.word(Kind.values(), kind), text(name), text(number), text(contact), hidden);
    }

    @Override
    public String toString() {
      return "DonorBody";
    }
  }

  /** 认捐。 */
  record PledgeBody(
      @Nullable Long donor,
      @Nullable BigDecimal amountFen,
      @Nullable String purpose,
      @Nullable Set<String> groups,
      @Nullable Set<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate expected,
      @Nullable String words) {
    NewPledge pledge() {
      return new NewPledge(
          number(donor),
          OrderBody.whole(amountFen),
          text(purpose),
          DonorApi.words(groups),
          DonorApi.words(places),
          from,
          until,
          expected,
          text(words));
    }
  }

  /** 哪一笔、为什么。 */
  record WordBody(@Nullable Long id, @Nullable Boolean confirmed, @Nullable String words) {}

  /** 到账。 */
  record GiftBody(
      @Nullable Long donor,
      @Nullable Long pledge,
      @Nullable Long entry,
      @Nullable BigDecimal amountFen) {
    NewGift gift() {
      return new NewGift(number(donor), number(pledge), number(entry), OrderBody.whole(amountFen));
    }
  }

  /** 票据。 */
  record TaxBody(@Nullable Long id, @Nullable String number, @Nullable LocalDate on) {
    TaxReceipt receipt() {
      return new TaxReceipt(text(number), on);
    }
  }

  @GetMapping("/api/v1/fund/donors")
  List<Donor> donors() {
    return donations.donors(current.get());
  }

  @GetMapping("/api/v1/fund/donor")
  DonorBook donor(@RequestParam(defaultValue = "0") long id) {
    return donations.find(current.get(), id).orThrow();
  }

  @GetMapping("/api/v1/fund/donor-report")
  UseReport report(@RequestParam(defaultValue = "0") long id) {
    return donations.report(current.get(), id).orThrow();
  }

  @GetMapping("/api/v1/fund/donations")
  List<Came> unnamed() {
    return donations.unnamed(current.get());
  }

  @PostMapping("/api/v1/fund/donors")
  @ResponseStatus(HttpStatus.CREATED)
  Donor register(
      @RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody DonorBody body) {
    return donations.register(current.get(), key, body.donor()).orThrow();
  }

  @PostMapping("/api/v1/fund/pledges")
  @ResponseStatus(HttpStatus.CREATED)
  Pledge pledge(
      @RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody PledgeBody body) {
    return donations.pledge(current.get(), key, body.pledge()).orThrow();
  }

  @PostMapping("/api/v1/fund/pledges/end")
  Pledge end(@RequestBody WordBody body) {
    return donations.end(current.get(), number(body.id), text(body.words)).orThrow();
  }

  @PostMapping("/api/v1/fund/gifts")
  @ResponseStatus(HttpStatus.CREATED)
  Gift give(@RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody GiftBody body) {
    return donations.give(current.get(), key, body.gift()).orThrow();
  }

  @PostMapping("/api/v1/fund/gifts/say")
  Gift say(@RequestBody WordBody body) {
    boolean confirmed = body.confirmed != null && body.confirmed;
    return donations.say(current.get(), number(body.id), confirmed, text(body.words)).orThrow();
  }

  @PostMapping("/api/v1/fund/gifts/tax-receipt")
  Gift taxed(@RequestBody TaxBody body) {
    return donations.taxed(current.get(), number(body.id), body.receipt()).orThrow();
  }
}

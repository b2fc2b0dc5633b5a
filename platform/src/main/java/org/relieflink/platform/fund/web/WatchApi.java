package org.relieflink.platform.fund.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Freezes;
import org.relieflink.platform.fund.Freezes.Freeze;
import org.relieflink.platform.fund.Freezes.Wish;
import org.relieflink.platform.fund.IdleAndGap;
import org.relieflink.platform.fund.MatchProposal;
import org.relieflink.platform.fund.MoneyTerms;
import org.relieflink.platform.fund.MoneyTerms.Term;
import org.relieflink.platform.fund.MoneyWatch;
import org.relieflink.platform.fund.PayClocks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 盯着钱的接口：idle and gap, the matcher's proposal, clocks, terms and freezes. */
@RestController
class WatchApi {
  private final MoneyWatch watch;
  private final MoneyTerms terms;
  private final Freezes freezes;
  private final CurrentOfficer current;

  WatchApi(MoneyWatch watch, MoneyTerms terms, Freezes freezes, CurrentOfficer current) {
    this.watch = watch;
    this.terms = terms;
    this.freezes = freezes;
    this.current = current;
  }

  @GetMapping("/api/v1/fund/idle")
  IdleAndGap idle() {
    return watch.idle(current.get());
  }

  @GetMapping("/api/v1/fund/match")
  MatchProposal match() {
    return watch.match(current.get());
  }

  @GetMapping("/api/v1/fund/clocks")
  PayClocks clocks() {
    return watch.clocks(current.get());
  }

  @GetMapping("/api/v1/fund/terms")
  List<Term> terms() {
    return terms.all(current.get());
  }

  /** 要写的条件。 */
  record TermBody(
      @Nullable Long account,
      @Nullable Set<String> groups,
      @Nullable Set<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String words) {
    MoneyTerms.Draft draft() {
      return new MoneyTerms.Draft(
          account == null ? 0 : account,
          known(groups),
          known(places),
          from,
          until,
          words == null ? "" : words);
    }
  }

  /** A null among the words stands as an empty one, which is refused with a sentence. */
  private static Set<String> known(@Nullable Set<String> words) {
    Set<String> known = new HashSet<>();
    for (@Nullable String word : words == null ? Set.<String>of() : words) {
      known.add(word == null ? "" : word);
    }
    return known;
  }

  @PostMapping("/api/v1/fund/terms")
  Term term(@RequestBody TermBody body) {
    return terms.write(current.get(), body.draft()).orThrow();
  }

  @GetMapping("/api/v1/fund/freezes")
  List<Freeze> freezes() {
    return freezes.all(current.get());
  }

  /** 要冻什么，或者哪一次冻结提前结束。 */
  record FreezeBody(
      @Nullable Long id,
      @Nullable Long pool,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String words) {
    Wish wish() {
      return new Wish(pool == null ? 0 : pool, from, until, said());
    }

    long freeze() {
      return id == null ? 0 : id;
    }

    String said() {
      return words == null ? "" : words;
    }
  }

  @PostMapping("/api/v1/fund/requests/freeze")
  FundApi.Asked ask(@RequestBody FreezeBody body) {
    return FundApi.Asked.of(freezes.ask(current.get(), body.wish()).orThrow());
  }

  @PostMapping("/api/v1/fund/freezes")
  Freeze freeze(@RequestBody FreezeBody body) {
    return freezes.freeze(current.get(), body.wish()).orThrow();
  }

  @PostMapping("/api/v1/fund/requests/freeze-end")
  FundApi.Asked askEnd(@RequestBody FreezeBody body) {
    return FundApi.Asked.of(freezes.askEnd(current.get(), body.freeze(), body.said()).orThrow());
  }

  @PostMapping("/api/v1/fund/freezes/end")
  Freeze end(@RequestBody FreezeBody body) {
    return freezes.end(current.get(), body.freeze(), body.said()).orThrow();
  }
}

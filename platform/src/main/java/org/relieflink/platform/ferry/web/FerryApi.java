package org.relieflink.platform.ferry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.Ferry.OwnCard;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.QuarantinedFile;
import org.relieflink.platform.ferry.RefusedList;
import org.relieflink.platform.ferry.SentPackage;
import org.relieflink.platform.ferry.SiteStanding;
import org.relieflink.platform.ferry.TakenPackage;
import org.relieflink.platform.ferry.WaitingPackage;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 摆渡的接口：the same as on the pages. */
@RestController
class FerryApi {
  private final Ferry ferry;
  private final CurrentOfficer current;

  FerryApi(Ferry ferry, CurrentOfficer current) {
    this.ferry = ferry;
    this.current = current;
  }

  /** 一个站点。 */
  record Shown(
      String id,
      String name,
      String title,
      String network,
      List<String> departments,
      String fingerprint,
      String state,
      String askedBy,
      @Nullable String agreedBy) {
    static Shown of(FerrySite site) {
      var agreed = site.agreedBy();
      return new Shown(
          Long.toString(site.id()),
          site.name(),
          site.title(),
          site.network().code(),
          List.copyOf(site.departments()),
          site.fingerprint(),
          site.state().name(),
          site.askedBy().officer(),
          agreed == null ? null : agreed.officer());
    }
  }

  /** 和它来往到哪里。 */
  record Standing(
      Shown site,
      long lastSent,
      int unreceipted,
      @Nullable Instant oldestUnreceipted,
      long lastTaken,
      List<WaitingPackage> waiting,
      int quarantined) {
    static Standing of(SiteStanding one) {
      return new Standing(
          Shown.of(one.site()),
          one.lastSent(),
          one.unreceipted(),
          one.oldest(),
          one.lastTaken(),
          one.waiting(),
          one.quarantined());
    }
  }

  /** 全部。 */
  record Overview(@Nullable OwnCard own, List<Standing> sites) {}

  /** 一个站点和它的包。 */
  record Whole(
      Standing standing,
      List<SentPackage> sent,
      List<RefusedList> refusedLists,
      List<TakenPackage> taken,
      List<QuarantinedFile> quarantine) {}

  @GetMapping("/api/v1/ferry")
  Overview all() {
    return new Overview(
        ferry.own().orElse(null), ferry.sites(current.get()).stream().map(Standing::of).toList());
  }

  @GetMapping("/api/v1/ferry/sites/{id}")
  Whole one(@PathVariable long id) {
    SiteStanding one =
        ferry
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(FerryRefusal.UNKNOWN).asException());
    return new Whole(
        Standing.of(one),
        ferry.sent(one.site()),
        ferry.refusedLists(one.site()),
        ferry.taken(one.site()),
        ferry.quarantined(one.site()));
  }

  @PostMapping("/api/v1/ferry/sites")
  @ResponseStatus(HttpStatus.CREATED)
  Shown register(@RequestBody SiteForm typed) {
    return Shown.of(ferry.register(current.get(), typed.site()).orThrow());
  }

  @PostMapping("/api/v1/ferry/sites/{id}/agreement")
  Shown agree(@PathVariable long id) {
    return Shown.of(ferry.agree(current.get(), id).orThrow());
  }

  @PostMapping("/api/v1/ferry/sites/{id}/ending")
  Shown end(@PathVariable long id) {
    return Shown.of(ferry.end(current.get(), id).orThrow());
  }

  @PostMapping("/api/v1/ferry/packages/{id}/again")
  SentPackage again(@PathVariable long id) {
    return ferry.again(current.get(), id).orThrow();
  }
}

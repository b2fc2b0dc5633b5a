package org.relieflink.platform.recusal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.recusal.Declaration;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Recusals.Tally;
import org.relieflink.platform.recusal.web.RecusalPages.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 回避的接口：one's own declarations. */
@RestController
class RecusalApi {
  private final Recusals recusals;
  private final CurrentOfficer current;

  RecusalApi(Recusals recusals, CurrentOfficer current) {
    this.recusals = recusals;
    this.current = current;
  }

  /** 一条申报。 */
  record Shown(
      String id,
      String tie,
      String masked,
      String words,
      Instant declaredAt,
      @Nullable Instant endedAt) {
    static Shown of(Declaration one) {
      return new Shown(
          Long.toString(one.id()),
          one.tie().code(),
          one.masked(),
          one.words(),
          one.at(),
          one.endedAt());
    }
  }

  @GetMapping("/api/v1/recusals")
  List<Shown> list() {
    return recusals.own(current.get()).stream().map(Shown::of).toList();
  }

  @PostMapping("/api/v1/recusals")
  @ResponseStatus(HttpStatus.CREATED)
  Shown declare(@RequestBody Typed typed) {
    return Shown.of(recusals.declare(current.get(), typed.declaring()).orThrow());
  }

  @PostMapping("/api/v1/recusals/{id}/ending")
  Shown end(@PathVariable long id) {
    return Shown.of(recusals.end(current.get(), id).orThrow());
  }

  @GetMapping("/api/v1/recusals/tallies")
  List<Tally> tallies() {
    return recusals.tallies(current.get());
  }
}

package org.relieflink.platform.fund.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Publications;
import org.relieflink.platform.fund.Publications.Publication;
import org.relieflink.platform.fund.Publications.Wish;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 结果公开的接口。 */
@RestController
class ResultApi {
  private final Publications publications;
  private final CurrentOfficer current;

  ResultApi(Publications publications, CurrentOfficer current) {
    this.publications = publications;
    this.current = current;
  }

  /** 哪一段时间，或者哪一份。 */
  record ResultBody(
      @Nullable Long id,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String audit,
      @Nullable String words) {
    Wish wish() {
      return new Wish(from, until, Typed.text(audit));
    }

    long publication() {
      return id == null ? 0 : id;
    }
  }

  @GetMapping("/api/v1/fund/results")
  List<Publication> all() {
    return publications.all(current.get());
  }

  @PostMapping("/api/v1/fund/results")
  @ResponseStatus(HttpStatus.CREATED)
  Publication make(@RequestBody ResultBody body) {
    return publications.make(current.get(), body.wish()).orThrow();
  }

  @PostMapping("/api/v1/fund/requests/result")
  @ResponseStatus(HttpStatus.CREATED)
  FundApi.Asked ask(@RequestBody ResultBody body) {
    return FundApi.Asked.of(
        publications.ask(current.get(), body.publication(), Typed.text(body.words)).orThrow());
  }

  @PostMapping("/api/v1/fund/results/release")
  Publication release(@RequestBody ResultBody body) {
    return publications
        .release(current.get(), body.publication(), Typed.text(body.words))
        .orThrow();
  }
}

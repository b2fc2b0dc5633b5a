package org.relieflink.platform.fund.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Samples;
import org.relieflink.platform.fund.Samples.Channel;
import org.relieflink.platform.fund.Samples.Result;
import org.relieflink.platform.fund.Samples.Sample;
import org.relieflink.platform.fund.Samples.SampleBook;
import org.relieflink.platform.fund.Samples.Wish;
import org.relieflink.platform.fund.Samples.Word;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 抽查付款的接口：payments by number, case and stratum (age band, sex, area): no name, no number. */
@RestController
class SampleApi {
  private final Samples samples;
  private final CurrentOfficer current;

  SampleApi(Samples samples, CurrentOfficer current) {
    this.samples = samples;
    this.current = current;
  }

  /** 要抽的。 */
  record DrawBody(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer confidence,
      @Nullable Integer margin) {
    Wish wish() {
      return new Wish(
          from, until, confidence == null ? 0 : confidence, margin == null ? 0 : margin);
    }
  }

  /** 问出来的。 */
  record WordBody(
      @Nullable Long sample,
      @Nullable Long payment,
      @Nullable String result,
      @Nullable String channel,
      @Nullable String words) {
    Word word() {
      return new Word(
          sample == null ? 0 : sample,
          payment == null ? 0 : payment,
          Typed.word(Result.values(), result),
          Typed.word(Channel.values(), channel),
          Typed.text(words));
    }
  }

  @GetMapping("/api/v1/fund/samples")
  List<Sample> all() {
    return samples.all(current.get());
  }

  @GetMapping("/api/v1/fund/sample")
  SampleBook one(@RequestParam(defaultValue = "0") long id) {
    return samples.find(current.get(), id).orThrow();
  }

  @PostMapping("/api/v1/fund/samples")
  @ResponseStatus(HttpStatus.CREATED)
  Sample draw(
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestBody DrawBody body) {
    return samples.draw(current.get(), key, body.wish()).orThrow();
  }

  @PostMapping("/api/v1/fund/sample/say")
  SampleBook say(@RequestBody WordBody body) {
    return samples.say(current.get(), body.word()).orThrow();
  }
}

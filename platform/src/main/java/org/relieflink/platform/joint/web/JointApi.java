package org.relieflink.platform.joint.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.joint.Joining;
import org.relieflink.platform.joint.Joinings;
import org.relieflink.platform.joint.NewJoining;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 协办的接口。 Joinings of the own unit's cases, those of the caller, one more, and its end. */
@RestController
class JointApi {
  private final Joinings joinings;
  private final CurrentOfficer current;

  JointApi(Joinings joinings, CurrentOfficer current) {
    this.joinings = joinings;
    this.current = current;
  }

  @GetMapping("/api/v1/joinings")
  List<Joining> ofUnit() {
    return joinings.ofUnit(current.get());
  }

  @GetMapping("/api/v1/joinings/mine")
  List<Joining> mine() {
    return joinings.mine(current.get());
  }

  /** 要加的：{@code lastDay} left out = the longest the rule allows. */
  record Wanted(
      @Nullable String officer,
      @Nullable String caseNo,
      @Nullable String reason,
      @Nullable LocalDate lastDay) {}

  @PostMapping("/api/v1/joinings")
  Joining join(@RequestBody Wanted body) {
    return joinings
        .join(
            current.get(),
            new NewJoining(text(body.officer), text(body.caseNo), text(body.reason), body.lastDay))
        .orThrow();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  @PostMapping("/api/v1/joinings/{id}/ending")
  Joining end(@PathVariable long id) {
    return joinings.end(current.get(), id).orThrow();
  }
}

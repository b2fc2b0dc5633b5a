package org.relieflink.platform.console.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 待办页：what waits for this officer, by deadline. */
@Controller
class MyWorkPage {
  private final MyWork work;

  MyWorkPage(MyWork work) {
    this.work = work;
  }

  @GetMapping("/")
  String show(Model model) {
    model.addAttribute("work", work.now());
    return "console/my-work";
  }
}

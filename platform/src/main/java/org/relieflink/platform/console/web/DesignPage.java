package org.relieflink.platform.console.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 界面规范页：every component of the kit on one page, for whoever builds the next page. */
@Controller
class DesignPage {
  @GetMapping("/design")
  String show() {
    return "console/design";
  }
}

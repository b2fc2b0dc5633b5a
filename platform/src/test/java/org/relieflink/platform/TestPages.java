package org.relieflink.platform;

import org.relieflink.platform.access.Undo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Addresses that exist in tests only, to try the general refusals and the toast. */
@Controller
class TestPages {

  @PostMapping("/api/v1/test/echo")
  @ResponseBody
  Echo echo(@RequestBody Echo echo) {
    return echo;
  }

  @GetMapping("/test/broken")
  String broken() {
    throw new IllegalStateException("secret detail 990123197405064023");
  }

  @GetMapping("/test/toast")
  String toast(RedirectAttributes redirect) {
    redirect.addFlashAttribute("undo", new Undo("已记为同一人", "/sign-out"));
    redirect.addFlashAttribute("flash", "9,963 行已入库。");
    return "redirect:/";
  }

  record Echo(String name, int count) {}
}

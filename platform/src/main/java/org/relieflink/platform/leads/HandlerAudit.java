package org.relieflink.platform.leads;

import java.util.List;
import org.relieflink.platform.access.Officer;

/** 按经办人看有没有漏：who was prompted and did what with it. */
public interface HandlerAudit {
  /** Most prompts that wait first; leads that are nobody's are left out. */
  List<HandlerGaps> byHandler(Officer officer);
}

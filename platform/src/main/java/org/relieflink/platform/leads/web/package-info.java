/** 救助线索的页面和接口：the list, one lead, triage, prompts, coverage. */
@NullMarked
package org.relieflink.platform.leads.web;

import org.jspecify.annotations.NullMarked;

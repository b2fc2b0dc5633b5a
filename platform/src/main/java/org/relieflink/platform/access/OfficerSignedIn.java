package org.relieflink.platform.access;

/**
 * 已登录：somebody signed in on a page (event for the trail).
 *
 * @param manner who checked the person
 */
public record OfficerSignedIn(Officer officer, SignInManner manner) {}

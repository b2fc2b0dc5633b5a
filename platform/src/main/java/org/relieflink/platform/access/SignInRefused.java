package org.relieflink.platform.access;

/**
 * 登录被拒：an attempt with a wrong password, or without an account that may be used (event for the
 * trail).
 *
 * @param staffNumber the number as typed, or as the provider named it; empty when it named none
 * @param locked whether the number is locked now
 * @param manner who should have checked the person
 */
public record SignInRefused(String staffNumber, boolean locked, SignInManner manner) {}

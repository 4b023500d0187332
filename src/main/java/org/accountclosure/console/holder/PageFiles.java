package org.accountclosure.console.holder;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one style sheet of the pages; browsers ask each time whether it is still the same. */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/holder.css")
        .addResourceLocations("classpath:/pages/")
        .setCacheControl(CacheControl.noCache());
  }
}

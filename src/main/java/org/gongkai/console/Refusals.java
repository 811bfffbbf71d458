package org.gongkai.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says in both languages why a request is not answered, as refused queries do. */
@RestController
@RestControllerAdvice
final class Refusals extends ResponseEntityExceptionHandler implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** What the server itself turns away; asked for by its own address, it is a page that does not exist. */
    @RequestMapping("/error")
    ResponseEntity<Object> turnedAway(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? refused(HttpStatusCode.valueOf(status), HttpHeaders.EMPTY)
                : refused(HttpStatus.NOT_FOUND, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure) {
        LOG.error("A request failed", failure);
        return refused(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(status, headers);
    }

    private static ResponseEntity<Object> refused(HttpStatusCode status, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ReconciliationController.Refusal("error", words(status)));
    }

    private static String words(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "没有这个地址；对账接口在 /reconcile / no such address; the reconciliation service is at /reconcile";
            case 405 -> "此地址不接受这种请求方法 / this address does not take that method";
            case 406 -> "无法按所要求的格式回答 / the answer cannot be had in the format asked for";
            case 413 -> "请求过大 / the request is too large";
            case 415 -> "请用表单提交 / send a form";
            default ->
                status.is5xxServerError()
                        ? "服务出错，详情见日志 / the service failed; details in the log"
                        : "请求不正确 / the request is wrong";
        };
    }
}

// Node-API 9 (Electron 33) keeps references only to objects; better-sqlite3 13 also keeps some to strings, which came with version 10.
// Put in front of its source by scripts/runtime/sqlite.ts: such a value is boxed in a marked object and taken out again when it is read.
#pragma once
#include <node_api.h>

static const napi_type_tag boxed_value_tag = {0x6b68616368717565ULL, 0x6e2d626f78656430ULL};

static inline napi_status boxing_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  if ((status = napi_create_object(env, &box)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &boxed_value_tag)) != napi_ok) return status;
  if ((status = napi_set_named_property(env, box, "value", value)) != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

static inline napi_status unboxing_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  napi_valuetype type;
  if ((status = napi_typeof(env, *result, &type)) != napi_ok) return status;
  if (type != napi_object) return napi_ok;
  bool boxed = false;
  if ((status = napi_check_object_type_tag(env, *result, &boxed_value_tag, &boxed)) != napi_ok || !boxed) return status;
  return napi_get_named_property(env, *result, "value", result);
}

#define napi_create_reference boxing_create_reference
#define napi_get_reference_value unboxing_get_reference_value

using System.Collections.Generic;

namespace RdpTroubleshoot.Json;

/// <summary>A JSON array. Elements are null, bool, string, <see cref="JsonNumber"/>, <see cref="JsonArray"/> or <see cref="JsonObject"/>.</summary>
public sealed class JsonArray : List<object?>
{
}

using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>A registry value in a snapshot: <c>{"type":"DWord","value":3389}</c>; bytes in base64.</summary>
internal static class RegistryValueNode
{
    public static Observed<RegistryValue>? Parse(object node)
    {
        RegistryValue? value = node is JsonObject members ? Parse(members["type"] as string, members["value"]) : null;
        return value is null ? null : Observed.Present(value);
    }

    public static object? Format(RegistryValue value) => new JsonObject
    {
        { "type", value.Type.ToString() },
        { "value", Data(value) },
    };

    private static RegistryValue? Parse(string? type, object? data) => NodeParsers.Name<RegistryValueType>(type) switch
    {
        RegistryValueType.DWord => Number(data) is <= uint.MaxValue and ulong number ? RegistryValue.DWord((uint)number) : null,
        RegistryValueType.QWord => Number(data) is ulong number ? RegistryValue.QWord(number) : null,
        RegistryValueType.String => data is string text ? RegistryValue.String(text) : null,
        RegistryValueType.ExpandString => data is string text ? RegistryValue.ExpandString(text) : null,
        RegistryValueType.MultiString => NodeParsers.TextList(data) is string[] texts ? RegistryValue.MultiString(texts) : null,
        RegistryValueType.Binary => NodeParsers.Bytes(data) is byte[] bytes ? RegistryValue.Binary(bytes) : null,
        RegistryValueType.None => NodeParsers.Bytes(data) is byte[] bytes ? RegistryValue.None(bytes) : null,
        _ => null,
    };

    private static ulong? Number(object? data) => data is JsonNumber number ? number.AsUnsigned() : null;

    private static object? Data(RegistryValue value) =>
        value.Number is ulong number ? JsonNumber.Of(number)
        : value.Texts is not null ? NodeParsers.ArrayOf(value.Texts)
        : value.Bytes is not null ? System.Convert.ToBase64String([.. value.Bytes])
        : value.Text;
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Commands;

/// <summary>
/// An event of a log and the codes in it: an EventLogRecord of Get-WinEvent, or what is left of one after remoting. Its fields are preferred
/// to its message, which depends on the language.
/// </summary>
internal sealed class ErrorCodeEvent
{
    /// <summary>"RDP ClientActiveX has been disconnected (Reason= ...)" of TerminalServices-ClientActiveXCore.</summary>
    private const int Disconnected = 1026;

    /// <summary>Schannel: a fatal alert received, a fatal alert sent; the first field is the alert.</summary>
    private const int AlertReceived = 36887;
    private const int AlertSent = 36888;
    private const long HighestAlert = 255;
    private const long LowestFailure = 0x80000000;
    private const int MostFields = 64;

    private ErrorCodeEvent(string foundIn, IReadOnlyList<FoundCode> codes)
    {
        FoundIn = foundIn;
        Codes = codes;
    }

    /// <summary>Which event it is, in words.</summary>
    public string FoundIn { get; }

    /// <summary>The codes in it; where the event itself tells of a cause, its id is the first.</summary>
    public IReadOnlyList<FoundCode> Codes { get; }

    /// <summary>The event; null when the object is none.</summary>
    public static ErrorCodeEvent? Read(PSObject input)
    {
        string provider = Value(input, "ProviderName")?.ToString() ?? "";
        if (provider.Length == 0 || !int.TryParse(Value(input, "Id")?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
        {
            return null;
        }

        string time = Plain(Value(input, "TimeCreated")) is DateTime at ? ", " + at.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture) : "";
        string message = Value(input, "Message")?.ToString() ?? "";
        IEnumerable<FoundCode> codes = OfFields(id, Fields(input)) is { Count: > 0 } found ? found : OfMessage(id, message);
        return new($"event {id.ToString(CultureInfo.InvariantCulture)} of {provider}{time}", [.. OfItself(id, provider), .. codes]);
    }

    /// <summary>A property of an object; null when it has none or it cannot be read.</summary>
    public static object? Value(PSObject input, string name)
    {
        try
        {
            return input.Properties[name]?.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static IEnumerable<FoundCode> OfItself(int id, string provider) =>
        ErrorCodeTable.Find(ErrorCodeFamily.WindowsEvent, id) is { Causes.Count: > 0 } row && provider.EndsWith(row.Name, StringComparison.OrdinalIgnoreCase)
            ? [new FoundCode { Value = id, Family = ErrorCodeFamily.WindowsEvent }]
            : [];

    private static string[] Fields(PSObject input) => Plain(Value(input, "Properties")) is IEnumerable fields and not string
        ?
        [
            .. fields.Cast<object?>().Take(MostFields).Where(field => field is not null)
                .Select(field => PSObject.AsPSObject(field)).Select(field => (Value(field, "Value") ?? field).ToString() ?? ""),
        ]
        : [];

    private static IReadOnlyList<FoundCode> OfFields(int id, string[] fields)
    {
        long[] numbers = [.. fields.Where(ErrorText.IsBare).Select(field => ErrorText.Parse(field).Codes).Where(codes => codes.Count == 1).Select(codes => codes[0].Value)];
        return id switch
        {
            Disconnected => [.. numbers.Take(1).Select(number => new FoundCode { Value = number, Family = ErrorCodeFamily.Disconnect })],
            AlertReceived or AlertSent => [.. numbers.Take(1).Where(number => number <= HighestAlert).Select(number => new FoundCode { Value = number, Family = ErrorCodeFamily.TlsAlert })],
            _ => [.. numbers.Where(number => number >= LowestFailure).Select(number => new FoundCode { Value = number }).Distinct()],
        };
    }

    /// <summary>Of event 1026 the only number in the message is the reason, in whatever language its label is.</summary>
    private static IReadOnlyList<FoundCode> OfMessage(int id, string message)
    {
        ErrorTextResult found = ErrorText.Parse(message);
        if (id != Disconnected || found.Codes.Count > 0)
        {
            return found.Codes;
        }

        string[] numbers = [.. new string([.. message.Take(ErrorText.MaximumLength).Select(letter => letter is >= '0' and <= '9' ? letter : ' ')])
            .Split([' '], StringSplitOptions.RemoveEmptyEntries)];
        return numbers.Length == 1 ? [.. ErrorText.Parse(numbers[0]).Codes.Select(code => code with { Family = ErrorCodeFamily.Disconnect })] : [];
    }

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Commands;

/// <summary>What a user hands over to be resolved: a number, a text, a line of a text, an event, or an object that names its code.</summary>
internal sealed class ErrorCodeInput
{
    private static readonly string[] CodeNames = ["Code", "ErrorCode", "DisconnectReason", "Reason"];
    private static readonly string[] ExtendedNames = ["ExtendedCode", "ExtendedErrorCode", "ExtendedDisconnectReason", "ExtendedReason"];

    private ErrorCodeInput(string text) => Text = text;

    /// <summary>The text; empty for an event.</summary>
    public string Text { get; }

    /// <summary>Whether it is one line of prose, which may go on in the next.</summary>
    public bool IsLine { get; private init; }

    /// <summary>The event; null when it is none.</summary>
    public ErrorCodeEvent? Event { get; private init; }

    /// <summary>Codes that need no looking for.</summary>
    public IReadOnlyList<FoundCode> Codes { get; private init; } = [];

    public static ErrorCodeInput Of(object? input)
    {
        PSObject wrapped = PSObject.AsPSObject(input ?? "");
        if (wrapped.BaseObject is string || IsNumber(wrapped.BaseObject))
        {
            string text = TextOf(wrapped);
            return new(text) { IsLine = !ErrorText.IsBare(text) && text.IndexOf('\n') < 0 };
        }

        return ErrorCodeEvent.Read(wrapped) is ErrorCodeEvent entry ? new("") { Event = entry }
            : wrapped.Properties["Family"] is not null && Number(wrapped, "Value") is long value ? OfInfo(wrapped, value)
            : OfObject(wrapped);
    }

    /// <summary>An object as text; numbers the same in every culture.</summary>
    public static string TextOf(object input)
    {
        object plain = PSObject.AsPSObject(input).BaseObject;
        return IsNumber(plain) ? Convert.ToString(plain, CultureInfo.InvariantCulture)! : input.ToString() ?? "";
    }

    /// <summary>A code that this cmdlet put out, also after remoting.</summary>
    private static ErrorCodeInput OfInfo(PSObject input, long value)
    {
        ErrorCodeFamily? family = LanguagePrimitives.TryConvertTo(input.Properties["Family"].Value?.ToString(), out ErrorCodeFamily known) ? known : null;
        return new("") { Codes = [new FoundCode { Value = value, Family = family }] };
    }

    private static ErrorCodeInput OfObject(PSObject input)
    {
        string code = First(input, CodeNames);
        string extended = First(input, ExtendedNames);
        return new(code.Length == 0 ? input.ToString() : extended.Length == 0 ? code : code + " / " + extended);
    }

    private static string First(PSObject input, string[] names)
    {
        foreach (string name in names)
        {
            if (ErrorCodeEvent.Value(input, name) is object value)
            {
                return TextOf(value);
            }
        }

        return "";
    }

    private static long? Number(PSObject input, string name) =>
        ErrorCodeEvent.Value(input, name) is object value && long.TryParse(TextOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && number <= uint.MaxValue ? number : null;

    private static bool IsNumber(object value) => value is int or long or uint or ulong or short or ushort or byte or sbyte or double or float or decimal;
}

using System.Globalization;
using System.Text;

namespace RdpTroubleshoot.Json;

/// <summary>
/// Reads RFC 8259 JSON strictly, with a limit on nesting and no member twice. Windows PowerShell 5.1 has no reader in the box that does
/// (architecture.md, "Own JSON"); the tests hold this one against System.Text.Json.
/// </summary>
public sealed class JsonReader
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaximumDepth = 64;

    private readonly string text;
    private int at;
    private int depth;

    private JsonReader(string text) => this.text = text;

    /// <summary>Reads one JSON value.</summary>
    /// <param name="text">The whole text.</param>
    /// <returns>null, bool, string, <see cref="JsonNumber"/>, <see cref="JsonArray"/> or <see cref="JsonObject"/>.</returns>
    /// <exception cref="JsonFormatException">The text is not one JSON value.</exception>
    public static object? Read(string text)
    {
        var reader = new JsonReader(text);
        reader.SkipSpace();
        object? value = reader.ReadValue();
        reader.SkipSpace();
        return reader.at == text.Length ? value : throw reader.Error("there is more text after the end of the JSON value");
    }

    private object? ReadValue() => Peek() switch
    {
        '{' => ReadObject(),
        '[' => ReadArray(),
        '"' => ReadString(),
        't' => ReadWord("true", true),
        'f' => ReadWord("false", false),
        'n' => ReadWord("null", null),
        '-' or (>= '0' and <= '9') => ReadNumber(),
        '\0' when at >= text.Length => throw Error("the text ends too early"),
        _ => throw Error("a JSON value was expected"),
    };

    private JsonObject ReadObject()
    {
        var result = new JsonObject();
        Enter();
        SkipSpace();
        while (Peek() != '}')
        {
            if (result.Count > 0)
            {
                Expect(',');
                SkipSpace();
            }

            int start = at;
            string name = Peek() == '"' ? ReadString() : throw Error("a member name in quotes was expected");
            if (result.Has(name))
            {
                at = start;
                throw Error("this member is there twice (names are compared without regard to case)");
            }

            SkipSpace();
            Expect(':');
            SkipSpace();
            result.Add(name, ReadValue());
            SkipSpace();
        }

        Leave();
        return result;
    }

    private JsonArray ReadArray()
    {
        var result = new JsonArray();
        Enter();
        SkipSpace();
        while (Peek() != ']')
        {
            if (result.Count > 0)
            {
                Expect(',');
                SkipSpace();
            }

            result.Add(ReadValue());
            SkipSpace();
        }

        Leave();
        return result;
    }

    private string ReadString()
    {
        int start = ++at;
        while (at < text.Length && text[at] >= ' ' && text[at] != '"' && text[at] != '\\')
        {
            at++;
        }

        if (Peek() == '"')
        {
            return text.Substring(start, at++ - start);
        }

        var result = new StringBuilder().Append(text, start, at - start);
        while (Peek() != '"')
        {
            char next = Peek();
            if (next < ' ')
            {
                throw Error(at < text.Length ? "a control character stands unescaped in a string" : "the text ends inside a string");
            }

            at++;
            result.Append(next == '\\' ? ReadEscape() : next);
        }

        at++;
        return result.ToString();
    }

    private char ReadEscape()
    {
        char kind = Peek();
        at++;
        return kind switch
        {
            '"' or '\\' or '/' => kind,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadUnicode(),
            _ => throw Error("this escape does not exist in JSON"),
        };
    }

    private char ReadUnicode()
    {
        if (!Hex.IsDigits(text, at, 4))
        {
            throw Error("four hexadecimal digits were expected");
        }

        ushort code = ushort.Parse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        at += 4;
        return (char)code;
    }

    private JsonNumber ReadNumber()
    {
        int start = at;
        Accept('-');
        if (!Accept('0'))
        {
            ReadDigits();
        }

        if (Accept('.'))
        {
            ReadDigits();
        }

        if (Accept('e') || Accept('E'))
        {
            _ = Accept('+') || Accept('-');
            ReadDigits();
        }

        return new JsonNumber(text.Substring(start, at - start));
    }

    private void ReadDigits()
    {
        int start = at;
        while (Peek() is >= '0' and <= '9')
        {
            at++;
        }

        if (at == start)
        {
            throw Error("a digit was expected");
        }
    }

    private object? ReadWord(string word, object? value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            throw Error("a JSON value was expected");
        }

        at += word.Length;
        return value;
    }

    private void Enter()
    {
        if (++depth > MaximumDepth)
        {
            throw Error($"objects and arrays are nested more than {MaximumDepth} deep");
        }

        at++;
    }

    private void Leave()
    {
        depth--;
        at++;
    }

    private char Peek() => at < text.Length ? text[at] : '\0';

    private bool Accept(char wanted)
    {
        bool found = at < text.Length && text[at] == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void Expect(char wanted)
    {
        if (!Accept(wanted))
        {
            throw Error(at < text.Length ? $"'{wanted}' was expected" : "the text ends too early");
        }
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }
    }

    private JsonFormatException Error(string message) => JsonFormatException.At(text, at, message);
}

using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Json;

/// <summary>Holds the own reader against the one of .NET: it must accept and understand the same texts, save members that are there twice.</summary>
public class JsonAgainstSystemTextJsonTests
{
    private const string Alphabet = "{}[]:,\"\\/bfnrtu0123456789eE+-. \t\r\naAtruefalsn\u00e9\u2028\uFEFF\0\u001F\u007F";

    private static readonly string[] Corpus =
    [
        "null", "true", "false", "0", "-0", "-1.5e-7", "1E400", "\"\"", "[]", "{}", "[[[]]]", " \t\r\n[ 1 , 2 ] ",
        "{\"a\":{\"b\":[null,true,{\"c\":\"\\u0041\\n\"}]},\"d\":-12.5e+3,\"e\":\"\u00fc\u20ac\"}",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\uD83D\\uDE00\"]",
        "{\"schemaVersion\":1,\"takenAt\":\"2026-11-23T07:00:00Z\",\"registry\":{\"HKLM\\\\A\":{\"values\":{\"P\":{\"type\":\"DWord\",\"value\":3389}}}}}",
    ];

    [Fact]
    public void Every_document_of_the_corpus_is_understood_alike() => Assert.All(Corpus, Compare);

    [Fact]
    public void A_whole_snapshot_is_understood_alike() => Compare(TestHosts.Full().ToJson());

    [Fact]
    public void Damaged_documents_are_judged_alike()
    {
        var random = new Random(20261124);
        for (int round = 0; round < 40_000; round++)
        {
            var text = new StringBuilder(Corpus[random.Next(Corpus.Length)]);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                Mutate(text, random);
            }

            Compare(text.ToString());
        }
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        char c = Alphabet[random.Next(Alphabet.Length)];
        int at = random.Next(text.Length + 1);
        switch (random.Next(3))
        {
            case 0 when at < text.Length:
                text.Remove(at, 1);
                break;
            case 1 when at < text.Length:
                text[at] = c;
                break;
            default:
                text.Insert(at, c);
                break;
        }
    }

    private static void Compare(string text)
    {
        try
        {
            object? own = JsonReader.Read(text);
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonReader.MaximumDepth });
            Assert.True(Same(document.RootElement, own), text);
        }
        catch (JsonFormatException error)
        {
            bool isOwnRule = error.Message.Contains("twice", StringComparison.Ordinal);
            Assert.True(isOwnRule || Refuses(text), $"refused by the own reader only: {text}: {error.Message}");
        }
        catch (JsonException error)
        {
            Assert.Fail($"accepted by the own reader only: {text}: {error.Message}");
        }
    }

    private static bool Refuses(string text)
    {
        try
        {
            JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonReader.MaximumDepth }).Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool Same(JsonElement element, object? own) => element.ValueKind switch
    {
        JsonValueKind.Null => own is null,
        JsonValueKind.True => own is true,
        JsonValueKind.False => own is false,
        JsonValueKind.Number => own is JsonNumber number && number.Text == element.GetRawText(),
        JsonValueKind.String => own is string text && (HasLoneSurrogate(text) || text == element.GetString()),
        JsonValueKind.Array => own is JsonArray array && array.Count == element.GetArrayLength() && element.EnumerateArray().Zip(array, Same).All(same => same),
        _ => own is JsonObject members
            && element.EnumerateObject().Zip(members, (one, other) => (HasLoneSurrogate(other.Key) || one.Name == other.Key) && Same(one.Value, other.Value)).All(same => same)
            && members.Count == element.EnumerateObject().Count(),
    };

    /// <summary>.NET refuses to give such a text out; RFC 8259, 8.2 leaves it open.</summary>
    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
            {
                return true;
            }

            i += char.IsSurrogate(text[i]) ? 1 : 0;
        }

        return false;
    }
}

using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>
/// A diagnosis as it went through the channel: whole, or with the findings that the verdict rests on. As JSON, pure ASCII on one line:
/// <code>
/// {"diagnosis":1,"module":"0.1.0","computer":"VM01","verdict":"Failing","time":"2026-11-23T07:00:00Z",
///  "findings":[{"id":"RDP4001","outcome":"Fail","subject":"...","summary":"...","proof":[["fact","actual","expected","source"]]}],
///  "rootCauses":[{"finding":0,"outcome":"Fail","confidence":"Certain","proof":[[0,0]],"leadsTo":[["RDP9104","TLS cannot start",false]],"explains":[],"alternatives":[]}]}
/// </code>
/// Findings are named by their place, proofs of a root cause by the places of finding and proof. A member that is not there is as the
/// check has it. Where findings were left out, <c>left</c> says how many, <c>whole</c> where all are and <c>wholeId</c>
/// which content that is.
/// </summary>
public sealed class ChannelDiagnosis
{
    /// <summary>The version of the format that is written and read.</summary>
    public const int FormatVersion = 1;

    internal ChannelDiagnosis(Diagnosis diagnosis, string moduleVersion, int left, string whole, string wholeId)
    {
        Diagnosis = diagnosis;
        ModuleVersion = moduleVersion;
        Left = left;
        Whole = whole;
        WholeId = wholeId;
    }

    /// <summary>The diagnosis.</summary>
    public Diagnosis Diagnosis { get; }

    /// <summary>The version of the module that made it.</summary>
    public string ModuleVersion { get; }

    /// <summary>How many findings were left out.</summary>
    public int Left { get; }

    /// <summary>The file on the machine that holds all; empty when there is none.</summary>
    public string Whole { get; }

    /// <summary>Whether findings or words were left out, so that it fits.</summary>
    public bool IsShort => WholeId.Length > 0;

    /// <summary>The content (<see cref="ChannelContent.Id"/>) that holds all; empty when this one does.</summary>
    public string WholeId { get; }

    /// <summary>Writes a whole diagnosis.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="moduleVersion">The version of the module.</param>
    public static string Write(Diagnosis diagnosis, string moduleVersion) => Write(diagnosis, moduleVersion, ChannelSize.Sizes[0], "", "");

    /// <summary>Writes a diagnosis at a size.</summary>
    internal static string Write(Diagnosis diagnosis, string moduleVersion, ChannelSize size, string whole, string wholeId) =>
        JsonWriter.WriteLine(new ChannelDiagnosisWriter(diagnosis, size).Write(diagnosis, moduleVersion, whole, wholeId));

    /// <summary>Reads a diagnosis.</summary>
    /// <param name="text">The JSON text, from wherever: it may be damaged or made up.</param>
    /// <param name="problem">What is wrong with it; empty when nothing is.</param>
    /// <returns>The diagnosis; null when the text is none of a version known here.</returns>
    public static ChannelDiagnosis? Read(string text, out string problem)
    {
        problem = "it is not the JSON of a diagnosis";
        try
        {
            if (JsonReader.Read(text) is not JsonObject json || (json[ChannelNames.Format] as JsonNumber?)?.AsSigned() is not long version)
            {
                return null;
            }

            if (version != FormatVersion)
            {
                problem = $"it has format {version}, and this version of RdpTroubleshoot reads {FormatVersion}: update the module";
                return null;
            }

            ChannelDiagnosis? read = new ChannelDiagnosisReader().Read(json);
            problem = read is null ? "a member of the diagnosis is missing, of the wrong kind, or contradicts another" : "";
            return read;
        }
        catch (JsonFormatException error)
        {
            problem = error.Message;
            return null;
        }
    }
}

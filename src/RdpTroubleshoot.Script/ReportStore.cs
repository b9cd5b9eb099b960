using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Windows;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Reading;
using RdpTroubleshoot.Windows.Repairs;

namespace RdpTroubleshoot.Script;

/// <summary>
/// Keeps what does not fit through the channel, one file a run of machine lines, a part each: by default in
/// <c>%ProgramData%\RdpTroubleshoot\Reports</c>, which only administrators and SYSTEM can read or change. A folder that was named is its
/// namer's matter.
/// </summary>
internal sealed class ReportStore(string folder)
{
    private const string Extension = ".rdpt.txt";

    /// <summary>Files that are kept: older ones go, so that a script that is run each hour does not fill the disk.</summary>
    private const int MostFiles = 20;

    private readonly IFolderGuard? guard = folder.Length > 0 ? null : Guard();

    private string Folder { get; } = folder.Length > 0
        ? Path.GetFullPath(folder)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "RdpTroubleshoot", "Reports");

    /// <summary>Keeps a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="whyNot">Why it could not be kept; empty when it was.</param>
    /// <returns>The file; empty when it could not be kept.</returns>
    public string Keep(ChannelContent content, out string whyNot)
    {
        string made = "";
        whyNot = Try(() =>
        {
            Prepare();
            string name = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture) + "-" + content.Id + Extension;
            string path = Path.Combine(Folder, name);
            using (var file = new StreamWriter(new FileStream(path, FileMode.CreateNew), Encoding.ASCII))
            {
                foreach (ChannelLine line in content.Parts)
                {
                    file.WriteLine(line);
                }
            }

            made = path;
            foreach (string old in Files().Reverse().Skip(MostFiles))
            {
                File.Delete(old);
            }
        });
        return made;
    }

    /// <summary>A part of the content that was kept last.</summary>
    /// <exception cref="ScriptFailedException">There is no such part, or it cannot be read.</exception>
    public ChannelLine Part(int number)
    {
        ChannelLine? part = null;
        string whyNot = Try(() =>
        {
            guard?.Require(Folder);
            string? last = Directory.Exists(Folder) ? Files().LastOrDefault() : null;
            string? line = last is null ? null : File.ReadLines(last).Skip(number - 1).FirstOrDefault();
            part = line is null ? null : ChannelLine.Parse(line);
        });
        return part ?? throw new ScriptFailedException(whyNot.Length > 0
            ? $"Part {number} cannot be read: {whyNot}"
            : $"There is no part {number} in {Folder}: run Job=Test or Job=Snapshot first.");
    }

    private static IFolderGuard Guard() => LiveHost.IsSupported ? new WindowsFolderGuard() : new NoFolderGuard();

    private string[] Files() => [.. Directory.EnumerateFiles(Folder, "*" + Extension).OrderBy(file => file, StringComparer.Ordinal)];

    private void Prepare()
    {
        if (guard is null)
        {
            _ = Directory.CreateDirectory(Folder);
            return;
        }

        guard.Create(Folder);
        guard.Require(Folder);
    }

    private static string Try(Action work)
    {
        try
        {
            work();
            return "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or RefusedException or NativeException or UnreadableException)
        {
            return Printable.Of(error.Message);
        }
    }
}

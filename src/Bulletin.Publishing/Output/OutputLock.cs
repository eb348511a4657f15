using System.Diagnostics;
using System.Globalization;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Output;

/// <summary>
/// One build at a time for one output. The kernel holds the lock (flock) and lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream file;

    private OutputLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when another process has it.</summary>
    public static OutputLock? TryTake(WorkFolder place)
    {
        FileStream file;
        if (Directory.Exists(place.Lock)) Directory.Delete(place.Lock, recursive: true);
        if (new FileInfo(place.Lock).LinkTarget is not null) File.Delete(place.Lock);
        try
        {
            file = new FileStream(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (ErrorNumber.MeansLocked(exception))
        {
            return null;
        }

        NoteHolder(place.Holder);
        return new OutputLock(file);
    }

    /// <summary>The process that holds the lock, if it left its number and is still there.</summary>
    public static int? HolderOf(WorkFolder place)
    {
        try
        {
            if (!int.TryParse(File.ReadAllText(place.Holder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
            using var process = Process.GetProcessById(id);
            return id;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static void NoteHolder(string path)
    {
        try
        {
            File.WriteAllText(path, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Only a message is the poorer for it.
        }
    }

    // The file stays: deleting it would let two processes lock two different files of that name.
    public void Dispose() => file.Dispose();
}

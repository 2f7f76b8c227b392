using Reelhouse.ModelFuzzer;
using Reelhouse.WorkerFuzzer;

var files = ModelFiles.Make();
return await FuzzCommand.Of(
    "Spoils files of models, until one breaks a promise: to be refused with a reason or to be scored, within bounded time and memory.",
    random => ModelTrial.Fault(files[random.Next(files.Count)], random)).Parse(args).InvokeAsync();
